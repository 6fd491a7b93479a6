"""A name that Keras does not have (any more).

Keras 3 has moved or renamed what tutorials for Keras 1 and 2 use, and what Torch calls otherwise.

Wrong:

    x = layers.Linear(4, 8)

Write:

    x = layers.Dense(8)

Message:

    NOT IN KERAS · line 1

        x = layers.Linear(4, 8)

    `keras.layers` has no `Linear` in Keras 3.

    Use `layers.Dense`, which finds the size of its input by itself.
"""

from autograder.explain import keras_names
from autograder.explain.english import older
from autograder.explain.english.raised.used import OPS_MEANT
from autograder.explain.keras_places import OPS
from autograder.explain.raising.older import backend, gone, other_modules
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """A module without the attribute, an import of what is not there."""
    found = trouble.find(r"module '([\w.]+)' has no attribute '(\w+)'")
    if found is not None and found[1] in ("tensorflow", "numpy"):
        return other_modules.told(trouble, found[1], found[2])
    if found is not None:
        return _said("NOT_IN_KERAS", found[1], found[2])
    found = trouble.find(r"cannot import name '(\w+)' from '([\w.]+)'")
    if found is not None:
        return _said("NOT_IN_KERAS.name", found[2], found[1])
    old = other_modules.of_layers(trouble)
    if old is not None:
        return old
    found = trouble.find(r"`(keras[\w.]*)\.(\w+)` is not supported in Keras 3")
    if found is not None:
        return _said("NOT_IN_KERAS", found[1], found[2])
    found = trouble.find(r"No module named '([\w.]+)'")
    if found is None:
        if trouble.find(r"(\w+) cannot be imported here"):
            return Said("NOT_IN_KERAS.refused", {"name": trouble.message.partition(" ")[0]})
        return None
    module, _, name = found[1].rpartition(".")
    if not f"{found[1]}.".startswith(("keras.", "tensorflow.keras.", "tf_keras.")):
        return Said("NOT_IN_KERAS.not_installed", {"name": found[1]})
    imported = gone.imported(trouble, found[1])
    if imported is not None:
        return imported
    if name in keras_names.MOVED:
        return Said("NOT_IN_KERAS.moved", {"name": name, "to": keras_names.MOVED[name]})
    return _said("NOT_IN_KERAS.module", module or "keras", name)


_KNOWN = {
    "models": ("Model", "Sequential", "load_model", "clone_model"),
    "optimizers": ("Adam", "AdamW", "SGD", "RMSprop", "Adagrad", "Nadam"),
}


def _said(key: str, module: str, name: str) -> Said:
    module = module.replace("keras._tf_keras", "tf")
    fields = {"module": module, "name": name, "guess": _guess(module, name)}
    if module.endswith("backend") and not fields["guess"]:
        return Said("NOT_IN_KERAS.backend", fields | {"now": backend.now(name)})
    code = "NOT_IN_KERAS"
    variant = key.partition(".")[2]
    if fields["guess"]:
        return Said(f"{code}.{variant}_guess" if variant else f"{code}.guess", fields)
    return Said(key, fields)


def layer_meant(name: str) -> str:
    """What a name that no layer has is likely to mean: a layer, an activation, an operation."""
    plain = name.lower().replace("_", "")
    if any(plain == each.lower() for each in keras_names.LAYERS if each != "RNN"):
        return ""
    if plain in older.LAYERS_MEANT:
        return older.LAYERS_MEANT[plain]
    if plain in (each.replace("_", "") for each in keras_names.ACTIVATIONS):
        same = next(each for each in keras_names.ACTIVATIONS if each.replace("_", "") == plain)
        return older.ACTIVATION_LAYER.format(name=same)
    same = next((each for each in OPS if each.replace("_", "") == plain), "")
    return older.AN_OPERATION.format(name=same) if same and name[:1].isupper() else ""


def _guess(module: str, name: str) -> str:  # noqa: PLR0911  a list of cases, one return each
    if module.endswith("ops") and name.lower() in OPS_MEANT:
        return f"`ops.{OPS_MEANT[name.lower()]}`"
    plain = name.lower().replace("_", "")
    if module.rpartition(".")[2] in ("keras", "models", "layers") and plain in older.MODELS_MEANT:
        return older.MODELS_MEANT[plain]
    if name in older.REPLACED:
        return older.REPLACED[name]
    if module.endswith("backend"):
        return ""
    meant = layer_meant(name) if module.rpartition(".")[2] in ("layers", "keras") else ""
    if meant:
        return meant
    last = module.rpartition(".")[2]
    layer = keras_names.closest(name, keras_names.LAYERS)
    layer = name if name in keras_names.LAYERS else layer if layer.lower() == name.lower() else ""
    if layer and last not in ("layers", "keras"):
        return f"`layers.{layer}`"
    if name in ("Input", "Model", "Sequential") and last != "keras":
        return f"`keras.{name}`"
    kind = module.rpartition(".")[2].removesuffix("es" if last == "losses" else "s")
    if name in keras_names.IDENTIFIERS.get(kind, ()):
        return older.AS_TEXT.format(name=name)
    home = next((kind for kind, names in _KNOWN.items() if name in names), "")
    if home and home != last:
        return f"`keras.{home}.{name}`"
    if last == "ops":
        guess = keras_names.closest(name, OPS)
        return f"`ops.{guess}`" if guess else ""
    known: tuple[str, ...] = keras_names.LAYERS if last == "layers" else keras_names.MODULES
    known = _KNOWN.get(last, known)
    guess = keras_names.closest(name, known)
    if last == "keras" and (not guess or name in keras_names.LAYERS):
        layer = keras_names.closest(name, keras_names.LAYERS)
        layer = name if name in keras_names.LAYERS else layer
        return f"`layers.{layer}`" if layer else ""
    return f"`{last}.{guess}`" if guess else ""
