"""Words and names, by their forms and closed lists: what the other packages read texts by."""
