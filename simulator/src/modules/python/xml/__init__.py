# XML. Reading and writing trees is in ElementTree.
