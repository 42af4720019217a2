package org.yuegang.liaison.drill;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One drill as its file tells it; the format is described in {@code config/drills/README.md}.
 *
 * @param incident the public record it follows
 * @param dates how its dates lie to the recorded ones
 * @param start the time on both nodes' clocks when it begins
 */
record DrillFile(String title, String incident, String dates, OffsetDateTime start, List<DrillStep> steps) {

	DrillFile {
		DrillStep.given("title", title, "incident", incident, "dates", dates, "start", start, "steps", steps);
		steps = List.copyOf(steps);
		if (steps.isEmpty()) {
			throw new IllegalArgumentException("a drill has at least one step");
		}
	}

}
