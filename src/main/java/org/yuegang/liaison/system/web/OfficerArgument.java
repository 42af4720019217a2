package org.yuegang.liaison.system.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yuegang.liaison.system.CurrentOfficer;
import org.yuegang.liaison.system.Officer;

/** Gives a controller method that asks for an {@link Officer} the current one. */
@Component
class OfficerArgument implements HandlerMethodArgumentResolver {

	private final CurrentOfficer current;

	OfficerArgument(CurrentOfficer current) {
		this.current = current;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Officer.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return this.current.require();
	}

}
