package org.yuegang.liaison.system;

import java.util.List;

/**
 * Present as a bean only in a node of the trial, a drill or a test: there the API takes HTTP Basic and the sign-in
 * page names the officers. It is no configuration property, so nothing in a real node's configuration can bring it.
 *
 * @param officers the sign-in codes to name
 */
public record TrialAccess(List<String> officers) {

	public TrialAccess {
		officers = List.copyOf(officers);
	}

}
