package org.yuegang.liaison.drill;

import java.nio.file.Path;

/** A drill did not go as its file says, or the file cannot be played. Its message names file, line and what was found. */
final class DrillFailure extends Exception {

	DrillFailure(Path file, int line, String word) {
		super(file + (line > 0 ? ":" + line : "") + ": " + word);
	}

}
