package org.yuegang.liaison.roster;

import java.util.Set;

import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.system.Role;

/** What somebody answers as, whoever they are. */
public enum Post {

	/** Acknowledges at any hour. */
	DUTY_OFFICER(Role.DUTY_OFFICER, Role.LIAISON_OFFICER),
	/** Is called second. */
	DEPUTY(Role.DUTY_OFFICER, Role.LIAISON_OFFICER),
	/** Is called third, for the unit as a whole. */
	HEAD(Role.HEAD, Role.CONVENING_OFFICIAL),
	/** Decides on an emergency meeting (clause six). */
	CONVENING_OFFICIAL(Role.CONVENING_OFFICIAL);

	private final Set<Role> holds;

	Post(Role... holds) {
		this.holds = Set.of(holds);
	}

	/** Whether the officer can do what the post asks for: only such a one is rostered. */
	public boolean suits(Appointment appointment) {
		return appointment.enabled() && appointment.officer().isAnyOf(this.holds);
	}

	/** Whether the officer answers where no roster names anybody. */
	public boolean isConfiguredFor(Appointment appointment) {
		return appointment.enabled() && switch (this) {
			case DUTY_OFFICER -> appointment.officer().is(Role.DUTY_OFFICER);
			case DEPUTY -> appointment.deputy();
			case HEAD -> appointment.officer().is(Role.HEAD);
			case CONVENING_OFFICIAL -> appointment.officer().is(Role.CONVENING_OFFICIAL);
		};
	}

}
