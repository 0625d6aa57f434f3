"""The house style: colours, axes, numbers, periods and text as every figure and table shows them."""
