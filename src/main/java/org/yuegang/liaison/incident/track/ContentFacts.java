package org.yuegang.liaison.incident.track;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.system.FieldProblem;

/**
 * The content that an act would take.
 *
 * @param present whether anything is prepared
 * @param preparers the codes of every officer who wrote it
 * @param urgency the urgency it states, if it does
 * @param problems what the step still needs, each naming its field
 * @param changed whether it differs from the version in force
 */
public record ContentFacts(boolean present, Set<String> preparers, @Nullable Urgency urgency,
		List<FieldProblem> problems, boolean changed) {

	/** For acts that take no content. */
	public static final ContentFacts NONE = new ContentFacts(false, Set.of(), null, List.of(), false);

	public ContentFacts {
		preparers = Set.copyOf(preparers);
		problems = List.copyOf(problems);
	}

}
