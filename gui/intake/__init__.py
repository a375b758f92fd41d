"""新登记: one page on which a case comes in."""
