"""Names that are imported from a module that Keras has no more, and where Keras 3 has them."""

import ast

from autograder.explain import keras_names
from autograder.explain.english import older
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

# fmt: off
HOMES: dict[str, tuple[str, ...]] = {
    "keras": ("Input", "Model", "Sequential"),
    "keras.applications": ("EfficientNetB0", "InceptionV3", "MobileNet", "MobileNetV2", "ResNet50",
                           "VGG16", "VGG19", "Xception"),
    "keras.callbacks": ("CSVLogger", "Callback", "EarlyStopping", "History",
                        "LearningRateScheduler", "ModelCheckpoint", "ReduceLROnPlateau",
                        "TensorBoard"),
    "keras.datasets": ("boston_housing", "cifar10", "cifar100", "fashion_mnist", "imdb", "mnist",
                       "reuters"),
    "keras.models": ("clone_model", "load_model", "model_from_json"),
    "keras.optimizers": ("Adagrad", "Adam", "AdamW", "Nadam", "RMSprop", "SGD"),
    "keras.utils": ("Progbar", "PyDataset", "array_to_img", "custom_object_scope", "get_file",
                    "image_dataset_from_directory", "img_to_array", "load_img", "model_to_dot",
                    "normalize", "pad_sequences", "plot_model", "save_img", "set_random_seed",
                    "split_dataset", "text_dataset_from_directory",
                    "timeseries_dataset_from_array", "to_categorical"),
}
# fmt: on
"""Public modules, and what learners import from them; `keras.layers` has every layer besides."""


def home(name: str) -> str:
    """The public module that has a name; "" for none."""
    if name in keras_names.LAYERS:
        return "keras.layers"
    return next((module for module, names in HOMES.items() if name in names), "")


def imported(trouble: Trouble, module: str) -> Said | None:
    """`from keras.utils.vis_utils import plot_model`: the module `module` is not there."""
    statement = trouble.source.statement
    if not isinstance(statement, ast.ImportFrom):
        return None
    names = [each.name for each in statement.names]
    homes = {home(name) for name in names}
    holder, _, last = module.rpartition(".")
    if 0 < len(homes) < 3 and "" not in homes:
        lines = []
        for one in sorted(homes):
            written = [ast.unparse(each) for each in statement.names if home(each.name) == one]
            lines.append(f"from {one} import {', '.join(written)}")
        right, right_2 = [*lines, ""][:2]
        fields = {"module": holder, "name": last, "right": right, "right_2": right_2}
        return Said("NOT_IN_KERAS.import", fields)
    replaced = [name for name in names if name in older.REPLACED]
    if not replaced:
        return None
    fields = {"module": module, "name": replaced[0], "guess": older.REPLACED[replaced[0]]}
    return Said("NOT_IN_KERAS.import_gone", fields)
