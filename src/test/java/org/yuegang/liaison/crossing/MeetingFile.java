package org.yuegang.liaison.crossing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.Refusal;

/** One meeting on one node; files that hold the same facts are one. */
final class MeetingFile {

	final String unit;

	final Meeting meeting;

	final int number;

	/** The file after an act, the node's own or what the exchange adds. */
	final Map<Sent, MeetingFile> next = new HashMap<>(4);

	/** What is against an act that arrives. */
	final Map<Sent, Optional<Refusal>> obstacles = new HashMap<>(2);

	/** What the node may do; by whether the meeting waits for another one, and whether the case may be met about. */
	final Map<List<Boolean>, List<Option>> options = new HashMap<>(2);

	private @Nullable View view;

	/** The shared facts of a meeting, its state and its duties; without facts where nothing of it counts. */
	record View(@Nullable Meeting facts, @Nullable MeetingState state, List<Duty> duties) {

		private static final View NOTHING = new View(null, null, List.of());

		static View of(Meeting meeting) {
			Meeting shared = meeting.shared();
			return shared == null ? NOTHING : new View(shared, meeting.state(), shared.duties());
		}

	}

	MeetingFile(String unit, Meeting meeting, int number) {
		this.unit = unit;
		this.meeting = meeting;
		this.number = number;
	}

	int steps() {
		return (int) this.meeting.steps().stream().filter(step -> step.unit().equals(this.unit)).count();
	}

	View view() {
		View seen = this.view;
		if (seen == null) {
			seen = View.of(this.meeting);
			this.view = seen;
		}
		return seen;
	}

}
