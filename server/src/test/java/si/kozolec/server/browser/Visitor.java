package si.kozolec.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;

/** Somebody who sits before the browser: opens pages, reads, clicks and types, and can change how they see. */
public final class Visitor implements AutoCloseable {

    /** A desk and a phone, in CSS pixels. */
    public static final int DESK = 1280;

    public static final int PHONE = 390;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    Visitor(ChromeDriver driver) {
        this.driver = driver;
        sees(DESK, false);
    }

    /** The browser itself, for what has no word here. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Sets how wide the window is, in CSS pixels, and whether the reader prefers dark colours. */
    public Visitor sees(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "",
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                // Colours change at once, so that whoever looks now sees what stays.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Looks at the page as a printer puts it on paper. */
    public Visitor prints() {
        sees(794, false);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
        return this;
    }

    /** Turns the scripts of pages that are opened from now on off, or on again. */
    public Visitor withScripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    public Visitor open(URI address) {
        driver.get(address.toString());
        return this;
    }

    public String title() {
        return driver.getTitle();
    }

    /** The path and query of the page that is open. */
    public String address() {
        URI address = URI.create(driver.getCurrentUrl());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** What can be read on the page. */
    public String text() {
        return one("body").getText();
    }

    /** The first element of that selector that can be seen; waits for it. */
    public WebElement one(String css) {
        waitUntil(css, () -> driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed));
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow();
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public Visitor click(String css) {
        one(css).click();
        return this;
    }

    /** Follows the link with those words. */
    public Visitor follow(String words) {
        waitUntil(words, () -> !driver.findElements(By.partialLinkText(words)).isEmpty());
        driver.findElement(By.partialLinkText(words)).click();
        return this;
    }

    /** Writes into a field what stood there no more. */
    public Visitor write(String css, String text) {
        WebElement field = one(css);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Presses keys where the focus is. */
    public Visitor press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    /** Goes on with the tab key until the element of that selector has the focus. */
    public Visitor tabTo(String css) {
        for (int steps = 0; steps < 60; steps++) {
            if (Boolean.TRUE.equals(driver.executeScript("return document.activeElement.matches(arguments[0])", css))) {
                return this;
            }
            driver.switchTo().activeElement().sendKeys(Keys.TAB);
        }
        throw new AssertionError("the tab key does not lead to " + css + " on " + address());
    }

    /** Waits until that holds. */
    public void waitUntil(String what, BooleanSupplier holds) {
        new FluentWait<>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .ignoring(org.openqa.selenium.WebDriverException.class)
                .withMessage(() -> what + " on " + address() + ":\n" + driver.getPageSource())
                .until(now -> holds.getAsBoolean());
    }

    /** Holds that nobody has to scroll sideways to read the page. */
    public Visitor assertFits() {
        Object wide = driver.executeScript(
                "return [...document.querySelectorAll('body *')].filter(e => e.getClientRects().length"
                        + " && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1"
                        + " && !e.closest('.wide, pre, .hidden, .skip, svg, .code')).map(e => e.outerHTML.slice(0, 120)).slice(0, 5)");
        assertThat(wide).as("wider than the window on " + address()).isEqualTo(List.of());
        return this;
    }

    /** Keeps a picture of the whole page. */
    public void photograph(Path file) {
        Map<?, ?> picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", wholePage()));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> wholePage() {
        Object width = driver.executeScript("return document.documentElement.clientWidth");
        Object height = driver.executeScript("return Math.min(document.documentElement.scrollHeight, 16000)");
        return Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
