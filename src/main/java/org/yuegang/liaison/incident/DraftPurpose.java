package org.yuegang.liaison.incident;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.yuegang.liaison.incident.act.IncidentAct;

/** What a draft of an incident will become. */
public enum DraftPurpose {

	/** The notice, before it is submitted. */
	NOTICE(IncidentAct.SUBMIT, IncidentAct.ISSUE_URGENTLY),
	/** The next version of an issued notice. */
	VERSION(IncidentAct.UPDATE, IncidentAct.CORRECT),
	/** The reason of a withdrawal. */
	WITHDRAWAL(IncidentAct.WITHDRAW);

	private final Set<IncidentAct> acts;

	DraftPurpose(IncidentAct first, IncidentAct... more) {
		this.acts = EnumSet.of(first, more);
	}

	/** The draft that an act takes its content from; empty where it takes none. */
	static Optional<DraftPurpose> of(IncidentAct act) {
		return Arrays.stream(values()).filter(purpose -> purpose.acts.contains(act)).findFirst();
	}

}
