package vigil.front.page;

import vigil.core.language.Text;

/** A page that says what is wrong and what to do. */
record ProblemView(Frame frame, Text text, String title, String what) {}
