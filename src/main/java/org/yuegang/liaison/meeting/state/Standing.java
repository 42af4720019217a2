package org.yuegang.liaison.meeting.state;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.yuegang.liaison.lifecycle.CountingSteps;
import org.yuegang.liaison.meeting.act.MeetingAct;

/** The steps of a meeting that count, and what it has come to by them. */
final class Standing extends CountingSteps<MeetingAct, Step> {

	Standing(List<Step> all, Set<UUID> voided) {
		super(all, voided);
	}

	/** The step of one name with the highest round or revision. */
	Optional<Step> highest(MeetingAct made) {
		return all(made).max(Comparator.comparingInt(step -> step.basis().number()));
	}

	boolean has(MeetingAct made) {
		return first(made).isPresent();
	}

	/** The first step of that name that builds on this one. */
	Optional<Step> answer(Step base, MeetingAct made) {
		return on(base, made).findFirst();
	}

	/**
	 * What the meeting has come to. What stands higher beats what stands lower, whichever was known first: HOLD beats
	 * CANCEL, CANCEL beats AGREE and DECLINE, an agreement counts for the latest revision only.
	 */
	MeetingState state() {
		if (has(MeetingAct.CONCLUDE)) {
			return MeetingState.CONCLUDED;
		}
		Optional<Step> minutes = highest(MeetingAct.PROPOSE_MINUTES);
		if (minutes.isPresent()) {
			return answer(minutes.get(), MeetingAct.AGREE_MINUTES).isPresent() ? MeetingState.MINUTES_AGREED
					: MeetingState.MINUTES_PROPOSED;
		}
		if (has(MeetingAct.HOLD)) {
			return MeetingState.HELD;
		}
		if (has(MeetingAct.CANCEL)) {
			return MeetingState.CANCELLED;
		}
		if (has(MeetingAct.CONVENE)) {
			return MeetingState.CONVENED;
		}
		if (has(MeetingAct.AGREE)) {
			return MeetingState.AGREED;
		}
		if (has(MeetingAct.DECLINE)) {
			return MeetingState.DECLINED;
		}
		return has(MeetingAct.PROPOSE) ? MeetingState.PROPOSED : MeetingState.NONE;
	}

}
