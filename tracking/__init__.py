"""What happens when a claim or a report arrives: use cases, and the ports they need.

Stores, queues, clocks and models are arguments; nothing here knows a product.
"""
