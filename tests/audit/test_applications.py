"""The families of `keras.applications`, a small member of each, without downloaded weights."""

import itertools
from collections.abc import Iterator

import keras
import pytest

from autograder import mutate
from autograder.canonical import canonical
from autograder.extract import read
from autograder.matching import compare
from autograder.mutate.sameness import same

FAMILIES = {
    "MobileNet": 64,
    "MobileNetV2": 64,
    "MobileNetV3Small": 64,
    "DenseNet121": 64,
    "ResNet50": 64,
    "ResNet50V2": 64,
    "VGG16": 64,
    "Xception": 96,
    "InceptionV3": 96,
    "InceptionResNetV2": 96,
    "NASNetMobile": 64,
    "EfficientNetB0": 64,
    "EfficientNetV2B0": 64,
    "ConvNeXtTiny": 64,
}


def application(name: str) -> keras.Model:
    """The model for small images, without its classifier."""
    keras.backend.clear_session()
    size = FAMILIES[name]
    return getattr(keras.applications, name)(
        weights=None, include_top=False, input_shape=(size, size, 3)
    )


def styles(model: keras.Model) -> Iterator[keras.Model]:
    """The same model made otherwise: from its configuration, and as one call of another model."""
    yield keras.models.clone_model(model)
    x = keras.Input(model.input_shape[1:])
    yield keras.Model(x, model(x))


ON_PAPER = {"swap layers", "dtype"}
"""Changes that move shapes or dtypes when Keras builds them; unbuilt they are no wiring."""


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", FAMILIES)
def test_an_application_equals_itself_and_nothing_else(name: str) -> None:
    """Built twice, cloned or nested it is the same; canonical twice is canonical; each of some
    mutants differs."""
    model = application(name)
    one = read(model).wiring
    for other in (*styles(model), application(name)):
        assert compare(read(other).wiring, one) == []
    assert canonical(canonical(one)) == canonical(one)
    changes = (change for change in mutate.changes(one) if change.kind not in ON_PAPER)
    for change in itertools.islice(changes, 0, 6000, 200):
        assert compare(change.wiring, one) or same(one, change.wiring), change.says
