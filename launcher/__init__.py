"""Runs the whole service on one machine: checks first, then supervisord with every program."""
