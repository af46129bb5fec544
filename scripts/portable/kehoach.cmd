@echo off
if exist "%~dp0chuong-trinh\node.exe" goto run
echo.
echo   Chua giai nen: bam chuot phai vao tep .zip, chon Extract All,
echo   roi mo kehoach.cmd trong thu muc vua giai nen.
echo.
pause
exit /b 3

:run
rem Explorer quotes dropped names for their spaces alone: cmd cuts the others at an ampersand and runs the rest as a command.
rem The line that started cmd still has them whole.
setlocal EnableDelayedExpansion
set "KEHOACH_LINE=!cmdcmdline!"
setlocal DisableDelayedExpansion
"%~dp0chuong-trinh\node.exe" "%~dp0chuong-trinh\bin\kehoach.js" %*
rem The program adds 200 where it found names cut: cmd is to end before it runs the rest of them.
if %errorlevel% geq 200 exit %errorlevel%
