"""Explain which regime a daily dose of naltrexone falls in, by the rules of one transcript."""

TYPE_CHECKING = False  # as in typing, which would be loaded before the program's signals are set
if TYPE_CHECKING:
    from ldn_cli.dose.model import Dose, DoseError
    from ldn_cli.dose.reader import parse_dose
    from ldn_cli.explanation import Explanation, explain
    from ldn_cli.library import classify, classify_all

__version__ = "0.1.0"
__all__ = [
    "Dose",
    "DoseError",
    "Explanation",
    "classify",
    "classify_all",
    "explain",
    "parse_dose",
]

_MODULES = {
    "Dose": "dose.model",
    "DoseError": "dose.model",
    "Explanation": "explanation",
    "classify": "library",
    "classify_all": "library",
    "explain": "explanation",
    "parse_dose": "dose.reader",
}

if not TYPE_CHECKING:  # with it in sight, a type checker would take any name for one of the module

    def __getattr__(name: str) -> object:
        """Import a name where it is used, and keep it: the program's signals come first."""
        if name not in _MODULES:
            raise AttributeError(f"module 'ldn_cli' has no attribute {name!r}")
        from importlib import import_module  # noqa: PLC0415

        value = getattr(import_module(f"ldn_cli.{_MODULES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """List the names that are imported only where they are used, too."""
    return sorted({*globals(), *__all__})
