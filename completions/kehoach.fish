# kehoach: hoàn thành lệnh bằng phím Tab. Ghi vào tệp:  kehoach completion fish > ~/.config/fish/completions/kehoach.fish
function __kehoach_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct | string unescape)
    for line in (kehoach complete (math (count $typed) - 1) -- $typed[2..-1] "$current" 2>/dev/null)
        switch $line
            case ':plans'
                for path in $current*.yaml $current*.yml $current*/
                    echo $path
                end
            case ':texts'
                for path in $current*.yaml $current*.yml $current*.docx $current*/
                    echo $path
                end
            case ':documents'
                for path in $current*.docx $current*/
                    echo $path
                end
            case ':folders'
                for path in $current*/
                    echo $path
                end
            case '*'
                echo $line
        end
    end
end
complete -c kehoach -f -a '(__kehoach_complete)'
