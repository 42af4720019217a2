package org.yuegang.liaison.system;

import java.util.List;

/** What came of reading something sent: the value, or everything that is wrong with it. */
public sealed interface Reading<T> {

	/** It could be read whole. */
	record Read<T>(T value) implements Reading<T> {
	}

	/** It could not; each problem names its place. There is at least one. */
	record Unreadable<T>(List<FieldProblem> problems) implements Reading<T> {

		public Unreadable {
			problems = List.copyOf(problems);
		}

	}

	/** The problems, none when it could be read. */
	default List<FieldProblem> problems() {
		return this instanceof Unreadable<T>(List<FieldProblem> found) ? found : List.of();
	}

}
