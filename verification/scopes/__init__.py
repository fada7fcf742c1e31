"""What a figure is for: place, period, group and measure, and what differs between two of them."""
