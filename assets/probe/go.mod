module go-scratch-image/probe

go 1.18
