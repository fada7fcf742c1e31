"""Measurements of the service on the machine at hand."""
