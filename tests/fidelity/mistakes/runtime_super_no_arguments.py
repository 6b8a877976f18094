super().x
