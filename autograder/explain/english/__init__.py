"""Every sentence a learner reads, in English. A translation is a package with these names.

    terms     words and turns of phrase
    wiring    about differences
    raised    about errors that code raised
    older     what older Keras and Torch said, and what to write
    defaults  what Keras does where a setting is left out
    refused   about everything else that gave no model, and fixed sentences

Templates are filled by `str.format_map`: a field is {name}, a literal brace is written twice.
A body's paragraphs are wrapped; a line that starts with four spaces is code.
"""
