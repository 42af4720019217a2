package org.yuegang.liaison.system;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A path to a page of this node that came from a browser: whatever could lead elsewhere becomes the desk. */
public final class LocalPath {

	/** One slash and then neither a second one nor a backslash, and nothing that ends a header line. */
	private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

	private static final String DESK = "/";

	private LocalPath() {
	}

	public static String of(@Nullable String given) {
		return given != null && LOCAL.matcher(given).matches() && !given.startsWith("/sign-in") ? given : DESK;
	}

	/** The path of the page a form was sent from, by its {@code Referer}; the desk when that is another host's. */
	public static String ofReferer(@Nullable String referer, String host) {
		if (referer == null) {
			return DESK;
		}
		try {
			URI uri = URI.create(referer);
			String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
			return host.equals(uri.getAuthority()) ? of(uri.getRawPath() + query) : DESK;
		}
		catch (IllegalArgumentException notAnAddress) {
			return DESK;
		}
	}

}
