package org.yuegang.liaison.system.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.yuegang.liaison.system.CurrentOfficer;
import org.yuegang.liaison.system.KeptForms;

/** Forgets a kept form once one was taken at its address: that answers by leading on. */
@Component
class KeptInterceptor implements HandlerInterceptor {

	private final KeptForms forms;

	private final CurrentOfficer current;

	KeptInterceptor(KeptForms forms, CurrentOfficer current) {
		this.forms = forms;
		this.current = current;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (request.getMethod().equals("POST") && page != null && page.getViewName() != null
				&& page.getViewName().startsWith("redirect:")) {
			this.current.find().ifPresent(officer -> this.forms.forget(officer.code(), KeptForms.address(request)));
		}
	}

}
