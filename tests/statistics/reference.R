# Makes the reference values that the estimators are compared to: the code of docs/statistics.md, run on two panels.
# Rscript tests/statistics/reference.R, in the folder of the project; needs the packages sandwich, lmtest and plm.
# Not run by the tests: its output is kept beside it.
suppressMessages({ library(lmtest); library(plm) })

doc <- readLines("docs/statistics.md")
begin <- which(doc == "```r")[1]
eval(parse(text = doc[(begin + 1):(begin + which(doc[-(1:begin)] == "```")[1] - 1)]))

# 24 units in 10 years, some missing: few enough for the bootstrap.
draw <- minstd(7)
small <- expand.grid(year = 2011:2020, unit = 1:24)
small$unit_code <- sprintf("u%02d", small$unit)
small$activity <- floor(5 + 3 * small$unit + 60 * draw(240))
small$activity_after <- floor(5 + 3 * small$unit + 60 * draw(240))
small$score <- round(40 + small$unit / 10 + (small$year - 2015) / 5 + 0.01 * small$activity + 2 * draw(240), 4)
small$activity_after[small$year == 2020] <- NA
small <- small[draw(240) > 0.02 | small$unit < 6, ]
small <- small[!(small$unit_code == "u24" & small$year > 2011), ]

# PAPI, dimension 5, with a fixed series of work.
papi <- read.csv("data/results/papi.csv", colClasses = "character")
papi <- papi[papi$indicator_code == "D5" & papi$score != "", ]
papi$unit_code <- sprintf("p%02d", match(papi$unit, sort(unique(papi$unit), method = "radix")))
papi$year <- as.integer(papi$year)
papi$score <- as.numeric(papi$score)
work <- function(unit, year) (unit * 37 + year * 101 + unit * year * 13) %% 97 + unit
unit <- as.integer(substring(papi$unit_code, 2))
papi$activity <- work(unit, papi$year - 1)
papi$activity_after <- ifelse(papi$year < 2024, work(unit, papi$year + 1), NA)

json <- function(value) {
  if (!is.list(value)) return(sprintf("%.17g", value))
  paste0("{", paste0('"', names(value), '": ', vapply(value, json, ""), collapse = ", "), "}")
}

out <- list()
for (name in c("small", "papi")) {
  d <- get(name)[c("unit_code", "year", "score", "activity", "activity_after")]
  d <- without_singles(d[order(d$unit_code, d$year, method = "radix"), ])
  out[[name]] <- association(d)
  # Other packages say the same of the slope and its test.
  frame <- pdata.frame(d, index = c("unit_code", "year"))
  other <- plm(score ~ activity, frame, effect = "twoways", model = "within")
  stopifnot(abs(coef(other) - out[[name]]$fixed_effects$b) < 1e-10)
  dummies <- lm(score ~ activity + factor(unit_code) + factor(year), d)
  G <- length(unique(d$unit_code)); N <- nrow(d); K <- length(unique(d$year)) + 1
  V <- G / (G - 1) * (N - 1) / (N - K) * vcovCL(dummies, cluster = d$unit_code, type = "HC0", cadjust = FALSE)
  tested <- coeftest(dummies, vcov. = V, df = G - 1)["activity", ]
  stopifnot(abs(tested["Std. Error"] - out[[name]]$fixed_effects$se) < 1e-10)
  if (G >= 50) stopifnot(abs(tested["Pr(>|t|)"] - out[[name]]$fixed_effects$p) < 1e-10)
  write.csv(d, sprintf("tests/statistics/%s.csv", name), row.names = FALSE, na = "", quote = FALSE)
}

# The same work at the other lags, as the picture of all lags has it.
for (lag in c(0, 2)) {
  d <- papi[c("unit_code", "year", "score", "activity_after")]
  d$activity <- work(unit, d$year - lag)
  d <- d[d$year - lag >= 2010, ]
  out[[sprintf("papi_lag_%d", lag)]] <- association(without_singles(d[order(d$unit_code, d$year, method = "radix"), ]))
}

# Variants of the question at lag 1, as the picture of all variants has them; in the order of the codes of provinces,
# since the bootstrap draws for one unit after the other.
aliases <- read.csv("data/reference/unit_aliases.csv", colClasses = "character")
code <- aliases$unit_code[match(papi$unit, aliases$alias)]
stopifnot(!anyNA(code))
d <- data.frame(unit_code = code, papi[c("year", "score", "activity", "activity_after")])
d <- d[order(d$unit_code, d$year, method = "radix"), ]
regions <- read.csv("data/reference/unit_regions.csv", colClasses = "character")
delta <- regions$unit_code[regions$scheme == "until-2025" & regions$region_code == "DBSCL"]
out$papi_without_pandemic <- association(without_singles(d[!(d$year %in% 2020:2021 | (d$year - 1) %in% 2020:2021), ]))
out$papi_without_delta <- association(without_singles(d[!d$unit_code %in% delta, ]))

# The same work beside each dimension, adjusted together, as a scan of the index has it.
whole <- read.csv("data/results/papi.csv", colClasses = "character")
whole <- whole[whole$score != "" & grepl("^D[0-9]$", whole$indicator_code), ]
whole$unit_code <- papi$unit_code[match(whole$unit, papi$unit)]
whole$year <- as.integer(whole$year)
whole$score <- as.numeric(whole$score)
whole$activity <- work(as.integer(substring(whole$unit_code, 2)), whole$year - 1)
scan <- do.call(rbind, lapply(sort(unique(whole$indicator_code)), function(code) {
  d <- whole[whole$indicator_code == code, ]
  # D7 and D8 have too few years for p.
  if (length(unique(d$year)) < 8) return(NULL)
  data.frame(code, estimate(without_singles(d[order(d$unit_code, d$year, method = "radix"), ]), "score", "activity"))
}))
# Around a rise of work, with other packages' word on all columns at once.
wide <- function(d, count) transform(d, activity = count(0), activity_before = count(-1), activity_before_2 = count(-2),
                                     activity_after = count(1), activity_after_2 = count(2))
around <- list(
  papi_event = wide(papi, function(away) ifelse(papi$year + away >= 2010 & papi$year + away <= 2024, work(unit, papi$year + away), NA)),
  # 21 units in 12 years, work that lasts and grows, some of it unknown.
  small_event = local({
    d <- expand.grid(year = 2010:2021, unit = 1:21)
    d$unit_code <- sprintf("u%02d", d$unit)
    known <- matrix(floor(20 + 40 * draw(21 * 16)), 21)
    known[cbind(c(3, 9), c(7, 12))] <- NA
    count <- function(away) known[cbind(d$unit, d$year - 2007 + away)]
    d$score <- round(40 + d$unit / 7 + 0.02 * ifelse(is.na(count(-1)), 0, count(-1)) + draw(nrow(d)), 4)
    wide(d, count)
  })
)
for (name in names(around)) {
  columns <- c("unit_code", "year", "score", "activity_before_2", "activity_before", "activity", "activity_after", "activity_after_2")
  d <- around[[name]][columns]
  d <- without_singles(d[!is.na(d$activity), ])
  d <- d[order(d$unit_code, d$year, method = "radix"), ]
  out[[name]] <- event_study(d)
  used <- without_singles(d[complete.cases(d), ])
  all <- lm(score ~ activity_after_2 + activity_after + activity + activity_before + activity_before_2 +
              factor(unit_code) + factor(year), used)
  gamma <- coef(all)[c("activity_after_2", "activity_after", "activity", "activity_before", "activity_before_2")]
  path <- cumsum(gamma) - sum(gamma[1:2])
  stopifnot(abs(c(-sum(gamma[1:2]), path[c(1, 3:5)]) - vapply(out[[name]], function(one) one$b, 0)) < 1e-9)
  write.csv(d, sprintf("tests/statistics/%s.csv", name), row.names = FALSE, na = "", quote = FALSE)
}

# Provinces of their own, and drawn together; a third panel in which they differ much.
panels <- list(small = small, papi = papi)
panels$differ <- transform(small, score = round(score + 0.05 * (unit %% 5) * activity, 4))
for (name in names(panels)) {
  d <- panels[[name]][c("unit_code", "year", "score", "activity", "activity_after")]
  d <- without_singles(d[order(d$unit_code, d$year, method = "radix"), ])
  found <- own_slopes(d)
  # All units in one number for each column, and two of them in full.
  for (column in setdiff(names(found$units), "unit_code"))
    found[[paste0("sum_of_", column)]] <- sum(found$units[[column]] * seq_along(found$units[[column]]))
  for (at in c(1, 5)) found[[sprintf("unit_%d", at)]] <- as.list(found$units[at, -1])
  found$units <- NULL
  out[[sprintf("%s_own", name)]] <- found
}

p <- c(0.001, 0.2, 0.013, 0.04, 0.04, 0.9, 0.0005)
t <- expand.grid(freedom = c(1, 2, 5, 19, 33, 62), t = c(0.3, 2.1, 12))
cells <- function(values) paste0("[", paste(sprintf("%.17g", values), collapse = ", "), "]")
writeLines(c(
  "{",
  sprintf('  "%s": %s,', names(out), vapply(out, json, "")),
  sprintf('  "several": {"p": %s, "holm": %s, "bh": %s},', cells(p), cells(p.adjust(p, "holm")), cells(p.adjust(p, "BH"))),
  sprintf('  "scan": {"code": [%s], "b": %s, "p": %s, "holm": %s, "bh": %s},', paste0('"', scan$code, '"', collapse = ", "),
          cells(scan$b), cells(scan$p), cells(p.adjust(scan$p, "holm")), cells(p.adjust(scan$p, "BH"))),
  sprintf('  "student": {"freedom": %s, "t": %s, "p": %s, "critical": %s}', cells(t$freedom), cells(t$t),
          cells(2 * pt(-t$t, t$freedom)), cells(qt(0.975, t$freedom))),
  "}"
), "tests/statistics/reference.json")
