package dk.feltlaas.supplier.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser: it keeps cookies, and goes one step at a time. */
final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** Another with the same cookies. */
    Browser copy() {
        Browser copy = new Browser();
        cookies.getCookieStore().getCookies().forEach(cookie -> copy.cookies
                .getCookieStore()
                .add(URI.create("http://localhost" + cookie.getPath()), (HttpCookie) cookie.clone()));
        return copy;
    }

    HttpResponse<String> open(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Where an answer sends the browser. */
    static URI target(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Fills in the provider's form and answers what comes of it. */
    HttpResponse<String> signIn(HttpResponse<String> page, String username, String password) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("There is no form in " + page.statusCode() + " " + page.body());
        }
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + encoded(username) + "&password=" + encoded(password) + "&credentialId=")));
    }

    List<HttpCookie> cookiesFor(String path) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> path.equals(cookie.getPath()))
                .toList();
    }

    static Map<String, String> parameters(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            cookies.getCookieStore().getCookies().forEach(Browser::asBrowsersSendIt);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One's own machine is as good as https, and none of them writes cookies as RFC 2965 would have it. */
    private static void asBrowsersSendIt(HttpCookie cookie) {
        cookie.setSecure(false);
        cookie.setVersion(0);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
