# What the first template looks for.

from string import Template, _looked_for

Template.pattern = _looked_for(Template)
