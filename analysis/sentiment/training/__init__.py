"""How the shipped tone model is made: the labelled texts, what is seen of them, the fit, and its temperature."""
