package org.yuegang.liaison.meeting.act;

import java.util.Set;

import org.yuegang.liaison.system.Role;

/** In what capacity somebody attends. */
public enum Rank {

	HEAD, CONVENING_OFFICIAL, LIAISON_OFFICER, EXPERT, OTHER;

	/** Whether somebody of this rank is one of the officials whom the policy asks for. */
	public boolean isOneOf(Set<Role> required) {
		return required.stream().anyMatch(role -> role.name().equals(name()));
	}

}
