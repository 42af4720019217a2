package org.yuegang.liaison.system.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.yuegang.liaison.system.Activity;
import org.yuegang.liaison.system.Polled;

/** Notes what officers do: every page and every call but those that a page makes by itself. */
@Component
class ActivityInterceptor implements HandlerInterceptor {

	private final Activity activity;

	ActivityInterceptor(Activity activity) {
		this.activity = activity;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(Polled.class)) {
			this.activity.note(request);
		}
		return true;
	}

}
