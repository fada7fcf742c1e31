"""The HTTP service. Each view parses, calls one use case and renders what came of it."""
