#pragma once

class QString;

namespace rd {

// Words for whoever started the program by a command line, as UTF-8. On Windows a program with windows has no
// console and the prompt gives it no streams: then they go to the console of the program that started this
// one, as Unicode, from a line of their own; where there is none either, nowhere. A file or a pipe that was
// given in a stream's place always gets them. Thread: GUI.
// False: not all of it could be written, as to a disk that is full.
bool writeOutput(const QString &text);
void writeError(const QString &text);

} // namespace rd
