package org.yuegang.liaison.lifecycle.web;

import org.jspecify.annotations.Nullable;

/** The first answer to a request that carried a key: given again, as it was, to the same request. */
record KeptAnswer(String requestHash, int status, @Nullable String contentType, @Nullable String location,
		String body) {
}
