# Addresses of the web.
