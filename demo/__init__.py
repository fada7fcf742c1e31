"""A story of March 2022, played against a service of its own."""
