raise "str"
