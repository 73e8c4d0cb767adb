# Made with Python 3.11, numpy and scipy 1.17.1:
#   python3 src/test/resources/evaluate/made.py src/test/resources/evaluate
# Writes numbers.csv and yes-no.csv, at random but always the same, and what scipy answers to them (numbers.json, yes-no.json).
# scipy has no exact signed-rank p with ties, no d_z, g_z, d_av or rank-biserial and no interval of Newcombe's: those are
# written out here from their definitions.
import csv, json, math, random, sys
from collections import Counter
from fractions import Fraction
import numpy as np
from scipy import stats
from scipy.special import gammaln

TIMES = ["baseline", "end", "follow-up"]
SPANS = [(0, 1), (0, 2), (1, 2)]


def exact_signed_rank(ranks, plus):
    """Two-sided p over every way of signs, ranks in halves."""
    doubled = [round(2 * rank) for rank in ranks]
    ways = Counter({0: 1})
    for rank in doubled:
        more = Counter(ways)
        for total, count in ways.items():
            more[total + rank] += count
        ways = more
    middle = Fraction(sum(doubled), 2)
    far = abs(round(2 * plus) - middle)
    return float(Fraction(sum(count for total, count in ways.items() if abs(total - middle) >= far), 2 ** len(ranks)))


def change(old, new):
    old, new = np.array(old), np.array(new)
    difference = np.round(new - old, 9)
    n = len(old)
    test = stats.ttest_rel(new, old)
    interval = test.confidence_interval(0.95)
    sd = difference.std(ddof=1)
    dz = difference.mean() / sd
    moved = difference[difference != 0]
    ranks = stats.rankdata(np.abs(moved))
    plus = ranks[moved > 0].sum()
    normal = stats.wilcoxon(difference, zero_method="wilcox", correction=True, method="asymptotic")
    return dict(n=n, meanFrom=old.mean(), meanTo=new.mean(), meanChange=difference.mean(), sdChange=sd, ciLow=interval.low,
                ciHigh=interval.high, t=test.statistic, df=n - 1, pT=test.pvalue, dz=dz,
                gz=dz * math.exp(gammaln((n - 1) / 2) - gammaln((n - 2) / 2)) / math.sqrt((n - 1) / 2),
                percentChange=100 * difference.mean() / old.mean(),
                dav=difference.mean() / ((old.std(ddof=1) + new.std(ddof=1)) / 2),
                wilcoxonW=plus, pWilcoxonExact=exact_signed_rank(ranks, plus) if len(moved) <= 50 else None,
                pWilcoxonNormal=normal.pvalue, rankBiserial=(2 * plus - ranks.sum()) / ranks.sum())


def shares(old, new):
    n = len(old)
    cells = Counter(zip(old, new))
    a, b, c, d = cells[1, 1], cells[1, 0], cells[0, 1], cells[0, 0]
    exact = stats.binomtest(b, b + c).pvalue if b + c else 1.0
    point = stats.binom.pmf(b, b + c, 0.5)
    mid = 1.0 if b + c == 0 else 1 - point / 2 if b == c else exact - point
    first = stats.binomtest(a + b, n).proportion_ci(0.95, "wilson")
    last = stats.binomtest(a + c, n).proportion_ci(0.95, "wilson")
    p, q = (a + b) / n, (a + c) / n
    margins = math.sqrt((a + b) * (c + d) * (a + c) * (b + d))
    over = a * d - b * c
    phi = 0 if margins == 0 else (max(over - n / 2, 0) if over > 0 else over) / margins
    root = lambda x, y: math.sqrt(x * x - 2 * phi * x * y + y * y)
    return dict(n=n, b=b, c=c, pExact=exact, pMidP=mid, proportionFrom=p, proportionTo=q,
                wilsonFromLow=first.low, wilsonFromHigh=first.high, wilsonToLow=last.low, wilsonToHigh=last.high, difference=q - p,
                newcombeLow=q - p - root(q - last.low, first.high - p), newcombeHigh=q - p + root(last.high - q, p - first.low))


def three(complete):
    columns = list(zip(*complete))
    test = stats.friedmanchisquare(*columns)
    return dict(friedmanChi2=test.statistic, friedmanDf=len(columns) - 1, pFriedman=test.pvalue, nComplete=len(complete))


def findings(measures, compare, thrice):
    found = []
    for measure, people in measures.items():
        for i, j in SPANS:
            pairs = [(row[i], row[j]) for row in people if row[i] is not None and row[j] is not None]
            found.append(dict(measure=measure, **{"from": TIMES[i], "to": TIMES[j]}, **compare(*zip(*pairs))))
        if thrice:
            found.append(dict(measure=measure, times=TIMES, **three([row for row in people if None not in row])))
    return found


def write(folder, name, measures, compare, thrice):
    rows = [(f"{measure[:2]}{person}", TIMES[time], measure, "" if value is None else value)
            for measure, people in measures.items() for person, row in enumerate(people) for time, value in enumerate(row)
            if value is not None or random.random() < 0.5]
    order = list(measures)
    random.shuffle(rows)
    rows.sort(key=lambda row: order.index(row[2]))
    with open(f"{folder}/{name}.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["participant", "time", "measure", "value"])
        writer.writerows(rows)
    with open(f"{folder}/{name}.json", "w") as file:
        json.dump(findings(measures, compare, thrice), file, indent=1, default=float)
        file.write("\n")


def kept(value):
    return None if random.random() < 0.12 else value


random.seed(8)
numbers = {
    "core-10": [], "well-being, overall": [], "days of use": [], "hours asleep": []}
for person in range(40):
    start = random.randint(4, 34)
    numbers["core-10"].append([kept(start), kept(max(0, start - random.randint(-3, 12))), kept(max(0, start - random.randint(-2, 14)))])
for person in range(160):
    start = random.randint(0, 10)
    numbers["well-being, overall"].append([kept(min(10, max(0, start + shift))) for shift in
                                           (0, random.randint(-2, 4), random.randint(-1, 4))])
for person in range(9):
    numbers["days of use"].append([random.randint(8, 28), random.randint(0, 28), random.choice([0, 0, 3, 28])])
for person in range(25):
    start = round(random.uniform(3, 9), 1)
    numbers["hours asleep"].append([kept(start), kept(round(start + random.gauss(0.4, 1), 1)), kept(round(start + random.gauss(0.5, 1), 1))])
answers = {
    "attending": [[kept(int(random.random() < p)) for p in (0.3, 0.8, 0.7)] for person in range(19)],
    "sleeps well": [[kept(int(random.random() < p)) for p in (0.5, 0.5, 0.6)] for person in range(230)],
    "all the same": [[1, 1, 0], [0, 0, 1], [1, 1, 0], [0, 0, 1], [1, 1, 1]]}
write(sys.argv[1], "numbers", numbers, change, True)
write(sys.argv[1], "yes-no", answers, shares, False)
