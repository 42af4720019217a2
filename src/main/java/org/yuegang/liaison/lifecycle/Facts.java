package org.yuegang.liaison.lifecycle;

import java.util.Set;

import org.yuegang.liaison.system.Role;

/** What every decision is made on: on which side of the case the maker stands, and what they are appointed to do. */
public interface Facts {

	/** {@link Side#ORIGIN} or {@link Side#COUNTERPART}. */
	Side side();

	/** The maker's roles; empty for the node's own clock. */
	Set<Role> roles();

	/** Whether the node's own clock asks, not an officer. */
	boolean clock();

}
