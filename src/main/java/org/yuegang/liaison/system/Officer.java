package org.yuegang.liaison.system;

import java.util.Set;

/**
 * An officer of this node's unit, as a value: who asks, for whom, in which language.
 *
 * @param code stable sign-in code, unique on its side, for instance {@code gd.drafter}
 * @param unit the code of the liaison unit, {@code GD} or {@code HK}
 */
public record Officer(String code, String unit, BilingualText name, BilingualText post, Set<Role> roles,
		Language language) {

	public Officer {
		roles = Set.copyOf(roles);
	}

	/** Whoever only runs the node sees no case. */
	public boolean seesCases() {
		return !this.roles.isEmpty() && !this.roles.equals(Set.of(Role.ADMINISTRATOR));
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	public boolean isAnyOf(Set<Role> wanted) {
		return wanted.stream().anyMatch(this.roles::contains);
	}

}
