package org.yuegang.liaison.system;

import java.util.Set;

/**
 * An entry of the navigation on every page; a feature contributes its own as a bean.
 *
 * @param order from left to right
 * @param path where it leads; it is shown as current on that page and below it
 * @param key its words in the message bundles
 * @param roles who sees it; empty for everybody
 */
public record NavigationItem(int order, String path, String key, Set<Role> roles) {

	public NavigationItem {
		roles = Set.copyOf(roles);
	}

	public static NavigationItem of(int order, String path, String key) {
		return new NavigationItem(order, path, key, Set.of());
	}

}
