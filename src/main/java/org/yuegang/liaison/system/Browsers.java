package org.yuegang.liaison.system;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** Whose browser a request comes from, also when no session says so any more. */
public interface Browsers {

	/** The code of the officer who signed in last with it. */
	Optional<String> lastOfficer(HttpServletRequest request);

	/** Whether this officer is the only one who ever signed in with it. */
	boolean isOnlyOf(String officer, HttpServletRequest request);

}
