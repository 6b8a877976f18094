import mathh
