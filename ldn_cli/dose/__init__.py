"""From text to one exact daily dose, or a refusal.

The way of a text: reader.py takes plain numbers at once; words.py splits all else into words;
sentence.py takes each word for something (numbers.py, amounts.py, volumes.py, frequency.py,
indication.py, by the phrases of vocabulary/) and punctuation.py looks at what stands between;
grammar.py reads the pieces as one of the ways in which people say a dose (intake.py, intakes.py,
totals.py). What comes of it is a Reading (reading.py), made once: answer.py makes it a dose, with
its arithmetic, refusals.py a refusal (messages.py, misspelt.py, hints.py). shapes.py remembers what
was read, for long columns, and specimens.py finds refusals.
"""
