@echo off
if exist "%~dp0chuong-trinh\node.exe" goto run
echo.
echo   Chua giai nen: bam chuot phai vao tep .zip, chon Extract All,
echo   roi mo kehoach.cmd trong thu muc vua giai nen.
echo.
pause
exit /b 3

:run
"%~dp0chuong-trinh\node.exe" "%~dp0chuong-trinh\bin\kehoach.js" %*
