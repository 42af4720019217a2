package org.yuegang.liaison.request.act;

import org.yuegang.liaison.lifecycle.BasedBodies;
import org.yuegang.liaison.system.RecordReader;

/** The JSON of a request's acts. */
public final class RequestBodies extends BasedBodies<RequestAct, RequestForm, Basis, RequestBodies.Body> {

	/** What an act carries. */
	public record Body(RequestForm form, Basis basis) {
	}

	public RequestBodies() {
		super(new RecordReader((list, code) -> true), RequestAct::form, Basis.class, Body::new);
	}

}
