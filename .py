file	/tmp/deep/print
unreadable	No such file or directory (os error 2)
file	/tmp/deep/print
unreadable	No such file or directory (os error 2)
