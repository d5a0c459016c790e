"""English words for what a dose is taken for."""

from __future__ import annotations

from ldn_cli.dose.vocabulary.language import phrases

CONDITIONS = phrases(
    "pain, pains, chronic, widespread, pelvic, joint, joints, nerve, back, low back,"
    "lower back, neck, muscle, muscles, body, neuropathic, neuropathy, peripheral,"
    "musculoskeletal, myofascial, inflammatory, autoimmune, immune, syndrome, disease,"
    "diseases, disorder, disorders, condition, conditions, symptoms, management, control,"
    "relief, support, fibromyalgia, fibro, fm, fms, alcohol, alcohol use disorder,"
    "alcohol dependence, alcohol abuse, alcohol use, alcohol cravings, alcohol craving,"
    "alcohol addiction, alcoholism, aud, oud, opioid, opiate, opioid use disorder, opioid use,"
    "opioid dependence, opioid addiction, opioid blockade, dependence, addiction, drinking,"
    "craving, cravings, crohns, crohn ' s, crohn, colitis, ulcerative, ibd,"
    "ibs, bowel, irritable bowel, ms, multiple sclerosis, cfs, me / cfs, mecfs, fatigue,"
    "long covid, post covid, covid, inflammation, weight loss, weight management, obesity,"
    "depression, anxiety, ptsd, ocd, autism, autoimmunity, lupus, sle, psoriasis, psoriatic,"
    "rheumatoid, arthritis, ra, osteoarthritis, crps, complex regional pain, complex regional,"
    "eds, ehlers - danlos, hypermobility, pots, mcas, mast cell activation,"
    "hashimoto ' s, hashimotos, hashimoto, thyroiditis, hypothyroidism,"
    "thyroid, graves, sjogren ' s, sjogrens, sj\u00f6gren ' s, itching, itch, pruritus, sleep,"
    "insomnia, migraine, migraines, headache, headaches, cancer, pancreatic, breast, prostate,"
    "ovarian, relapse, relapse prevention, prevention, maintenance of abstinence, abstinence,"
    "sobriety, gambling, binge eating, bulimia, trichotillomania, hailey - hailey,"
    "lichen planopilaris, alopecia, sarcoidosis, scleroderma, parkinson ' s,"
    "parkinsons, alzheimer ' s, als, hiv, lyme, endometriosis, vulvodynia,"
    "interstitial, cystitis, tmj, small fiber, diabetic, trigeminal, neuralgia, sciatica,"
    "spondylitis, ankylosing, myalgia, allergies, asthma, eczema, dermatitis, pcos,"
    "infertility"
)
