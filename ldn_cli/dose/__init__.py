"""From text to one exact daily dose, or a refusal."""
